import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
export const MAIN = join(ROOT, 'dist/cli/main.js');
export const TXT = join(ROOT, 'corpus/tune/luyuan/report.txt');
export const GBK = join(ROOT, 'corpus/check/weipo/report.txt');
export const DOCX = join(ROOT, 'corpus/tune/cangze/report.docx');
export const PDF = join(ROOT, 'corpus/tune/wanglan/report.pdf');

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** What a program's environment must not bring in. */
const CLEAN: NodeJS.ProcessEnv = { ...process.env, LANG: 'C', LC_ALL: 'C', NO_COLOR: '1', FORCE_COLOR: undefined, NODE_OPTIONS: undefined, TAIZHANG_DEBUG: undefined };

/** Runs the built program as a user does. */
export function taizhang(args: readonly string[], more: { cwd?: string; input?: string | Uint8Array; env?: NodeJS.ProcessEnv } = {}): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], {
    cwd: more.cwd ?? ROOT, input: more.input ?? '', env: { ...CLEAN, ...more.env }, encoding: 'utf8', maxBuffer: 1 << 28,
  });
  return { code: status, out: stdout, err: stderr };
}

/** A folder of its own, with what a test writes into it. */
export class Folder {
  readonly path = mkdtempSync(join(tmpdir(), 'taizhang-e2e-'));

  write(name: string, content: string | Uint8Array): string {
    const path = join(this.path, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** One clear sentence with its code at the end, and no stack. */
export const SENTENCE = /^[^\n]{10,}\[[a-z][a-z.-]*\]\n$/u;
export const STACK = /\n\s+at |node:internal/u;

/** The smallest report that answers something. */
export const SMALL = [
  '关于清河县城乡义务教育一体化改革发展专项督导的自查报告', '清河县人民政府', '一、主要做法', '生均公用经费小学600元、初中800元，已全部落实到位。',
  '城镇学校教师交流轮岗比例只有7.8%，没有达到10%的要求。', '二、下一步打算', '2019年底前交流轮岗比例达到10%。', '',
].join('\n');
