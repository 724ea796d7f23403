/**
 * The pattern notation of the status dictionary:
 *   plain text      itself
 *   (a|b|)          one of several, possibly none; may nest
 *   !(a|b)          none of them stands here
 *   <name>          a word of a class
 *   ~               up to 3 characters of the same clause
 *   …               up to 8 characters of the same clause
 *   ……              up to 30 characters of the same sentence, over commas
 *   ?               any one character of the clause
 *   #               a numeral (12, 3.5, 十二, 两)
 *   ^ $             start and end of the clause
 */
export type Node =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'class'; readonly name: string }
  | { readonly kind: 'any'; readonly options: readonly (readonly Node[])[] }
  | { readonly kind: 'not'; readonly options: readonly (readonly Node[])[] }
  | { readonly kind: 'gap'; readonly max: number; readonly over: boolean }
  | { readonly kind: 'number' }
  | { readonly kind: 'one' }
  | { readonly kind: 'start' }
  | { readonly kind: 'end' };

/** Parses a pattern; throws with what is wrong in it. */
export function parsePattern(source: string): Node[] {
  let i = 0;
  const sequence = (inside: boolean): Node[] => {
    const out: Node[] = [];
    let text = '';
    let denied = false;
    const flush = () => { if (text) out.push({ kind: 'text', text }); text = ''; };
    while (i < source.length) {
      const c = source[i]!;
      if (inside && (c === '|' || c === ')')) break;
      i++;
      if (c === '!' && source[i] === '(') { flush(); denied = true; continue; }
      if (c === '(') {
        flush();
        const options: Node[][] = [sequence(true)];
        while (source[i] === '|') { i++; options.push(sequence(true)); }
        if (source[i] !== ')') throw new Error(`unclosed ( in ${source}`);
        i++;
        out.push({ kind: denied ? 'not' : 'any', options });
        denied = false;
      } else if (c === '<') {
        flush();
        const close = source.indexOf('>', i);
        if (close < 0) throw new Error(`unclosed < in ${source}`);
        out.push({ kind: 'class', name: source.slice(i, close) });
        i = close + 1;
      } else if (c === '…') {
        flush();
        const long = source[i] === '…';
        if (long) i++;
        out.push({ kind: 'gap', max: long ? 30 : 8, over: long });
      } else if (c === '~') { flush(); out.push({ kind: 'gap', max: 3, over: false });
      } else if (c === '?') { flush(); out.push({ kind: 'one' });
      } else if (c === '#') { flush(); out.push({ kind: 'number' });
      } else if (c === '^') { flush(); out.push({ kind: 'start' });
      } else if (c === '$') { flush(); out.push({ kind: 'end' });
      } else if (c === ')' || c === '|' || c === '>') throw new Error(`stray ${c} in ${source}`);
      else text += c;
    }
    flush();
    return out;
  };
  return sequence(false);
}

/** Writes out the alternations of a word of a class: (已|业已)完成 gives two words. */
export function expandWord(source: string): string[] {
  const write = (nodes: readonly Node[]): string[] => nodes.reduce<string[]>((heads, node) => {
    if (node.kind === 'text') return heads.map((h) => h + node.text);
    if (node.kind === 'any') {
      const tails = node.options.flatMap((o) => write(o));
      return heads.flatMap((h) => tails.map((t) => h + t));
    }
    throw new Error(`a word of a class may hold text and ( | ) only: ${source}`);
  }, ['']);
  return write(parsePattern(source)).filter((w) => w !== '');
}

/** Names of the classes a pattern speaks of. */
export function classesOf(nodes: readonly Node[]): string[] {
  return nodes.flatMap((n) => n.kind === 'class' ? [n.name] : n.kind === 'any' || n.kind === 'not' ? n.options.flatMap(classesOf) : []);
}

/** One way a pattern can open: with a text or with a word of a class, and what follows. */
export type Opening =
  | { readonly kind: 'text'; readonly text: string; readonly rest: readonly Node[]; readonly atStart: boolean }
  | { readonly kind: 'class'; readonly name: string; readonly rest: readonly Node[]; readonly atStart: boolean };

/** Every way a pattern can open; throws if it may open with anything, because it would have to be tried everywhere. */
export function openingsOf(nodes: readonly Node[], atStart = false): Opening[] {
  const [first, ...rest] = nodes;
  switch (first?.kind) {
    case 'text': return [{ kind: 'text', text: first.text, rest, atStart }];
    case 'class': return [{ kind: 'class', name: first.name, rest, atStart }];
    case 'start': return openingsOf(rest, true);
    // Any one character in front only says that something stands there; the match is taken to begin after it.
    case 'one': return openingsOf(rest, atStart);
    case 'any': return first.options.flatMap((option) => openingsOf([...option, ...rest], atStart));
    default: throw new Error('a pattern must open with a text or a class, not with a gap, a numeral or nothing');
  }
}
