import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { SHIPPED_ROOT } from '../../src/dictionary/locate.js';

/** A root of dictionaries of its own: the shipped common folder, and what a test writes beside it. */
export class Scratch {
  readonly root = mkdtempSync(join(tmpdir(), 'taizhang-dictionary-'));

  constructor() {
    cpSync(join(SHIPPED_ROOT, 'common'), join(this.root, 'common'), { recursive: true });
  }

  write(file: string, text: string): string {
    const path = join(this.root, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return path;
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

/** A checklist of two items from another field; `change` edits its text. */
export function fireChecklist(change: (yaml: string) => string = (y) => y): string {
  return change(`id: fire
name: 消防安全检查
version: 1.0.0
sources:
  law: {title: 消防法}
sections:
  - {id: A, title: 设施}
items:
  - id: A1
    section: A
    title: 灭火器
    requirement: 灭火器配备率不低于 95%。
    wording: {strong: [灭火器配备], weak: [灭火器]}
    indicators: [extinguisher_rate]
    standards:
      - {id: ext-95, indicator: extinguisher_rate, name: 灭火器配备率, op: ≥, value: 95, unit: "%", source: law, verified: true}
    verified: true
  - id: A2
    section: A
    title: 疏散
    requirement: 疏散通道畅通。
    wording: {strong: [疏散通道]}
    verified: true
`);
}

export const FIRE_INDICATORS = `category: fire
name: 消防
indicators:
  - id: extinguisher_rate
    name: 灭火器配备率
    dimension: percent
    units: ["%"]
    direction: higher
    source: law
    verified: true
`;
