import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';

const EVERY_MS = 100;
const PAGE_BYTES = 4096;
/** Beyond the heap that V8 limits by itself stand its own code and the buffers. */
const ALLOWANCE = 1.5;

/** Calls back when a child holds more memory than its limit allows, buffers included; only where /proc tells. */
export function watchMemory(child: ChildProcess, limitMb: number, onTooMuch: () => void): () => void {
  const timer = setInterval(() => {
    const held = residentBytes(child.pid);
    if (held === null || held > limitMb * ALLOWANCE * 1024 * 1024) {
      clearInterval(timer);
      if (held !== null) onTooMuch();
    }
  }, EVERY_MS);
  return () => clearInterval(timer);
}

function residentBytes(pid: number | undefined): number | null {
  try {
    const pages = Number(readFileSync(`/proc/${pid ?? 0}/statm`, 'latin1').split(' ')[1]);
    return Number.isFinite(pages) ? pages * PAGE_BYTES : null;
  } catch {
    return null;
  }
}
