import { loadDictionary } from '../dictionary/load.js';
import { createSegmenter } from '../segment/segment.js';
import { TOOL } from '../version.js';
import { EXIT, type ExitCode } from './exit.js';
import { print, reason } from './output.js';

interface Check {
  readonly name: string;
  readonly run: () => string | Promise<string>;
  readonly remedy: string;
}

const MIN_NODE = [20, 16] as const;

const CHECKS: readonly Check[] = [
  {
    name: 'node',
    run: () => {
      const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
      if (major < MIN_NODE[0] || (major === MIN_NODE[0] && minor < MIN_NODE[1])) throw new Error(`version ${process.versions.node}`);
      return process.versions.node;
    },
    remedy: `install Node.js ${MIN_NODE.join('.')} or later`,
  },
  {
    name: 'nodejieba',
    run: () => {
      const segmenter = createSegmenter([]);
      if (segmenter.cut(loadDictionary('none').words.join('')).length === 0) throw new Error('it cuts nothing');
      return segmenter.version;
    },
    remedy: 'run "npm rebuild nodejieba"; where no prebuilt binary can be fetched this needs python3, make, g++ and the Node headers',
  },
  { name: 'mammoth', run: async () => ((await import('mammoth')) ? 'found' : ''), remedy: 'run "npm ci" again' },
  { name: 'pdf-parse', run: async () => ((await import('pdf-parse')) ? 'found' : ''), remedy: 'run "npm ci" again' },
  {
    name: 'dictionaries',
    run: () => {
      const { indicators } = loadDictionary('yitihua-2018');
      return `${indicators.length} indicators`;
    },
    remedy: 'install the package again: its folder "dictionaries" is incomplete',
  },
];

/** `taizhang doctor`: whether everything that extraction needs is there, each gap in one sentence with its remedy; exit 1 if one is missing. */
export async function runDoctor(): Promise<ExitCode> {
  let exit: ExitCode = EXIT.ok;
  await print(`${TOOL.name} ${TOOL.version}\n`);
  for (const check of CHECKS) {
    try {
      await print(`ok       ${check.name} ${await check.run()}\n`);
    } catch (error) {
      exit = EXIT.findings;
      await print(`missing  ${check.name} does not work (${reason(error).split('\n')[0]}): ${check.remedy}.\n`);
    }
  }
  return exit;
}
