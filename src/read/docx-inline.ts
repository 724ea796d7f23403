import type { WordElement } from './docx-model.js';

const CHECKED = '\u2611';
const UNCHECKED = '\u25a1';

/** A paragraph's own text, soft breaks as line feeds, and what stands in it that is no inline text. */
export interface Inline {
  readonly text: string;
  /** Paragraphs and tables inside the paragraph, such as those of a text box. */
  readonly nested: readonly WordElement[];
  readonly notes: readonly string[];
  readonly images: number;
}

/** Gathers a paragraph's text from its runs. */
export function readInline(paragraph: WordElement): Inline {
  const parts: string[] = [];
  const nested: WordElement[] = [];
  const notes: string[] = [];
  let images = 0;
  const visit = (element: WordElement): void => {
    switch (element.type) {
      case 'text':
        parts.push(element.value ?? '');
        break;
      case 'tab':
        parts.push('\t');
        break;
      case 'break':
        parts.push('\n');
        break;
      case 'checkbox':
        parts.push(element.checked === true ? CHECKED : UNCHECKED);
        break;
      case 'image':
        images++;
        break;
      case 'noteReference':
        notes.push(`${element.noteType ?? ''}-${element.noteId ?? ''}`);
        break;
      case 'paragraph':
      case 'table':
        nested.push(element);
        break;
      default:
        element.children?.forEach(visit);
    }
  };
  paragraph.children?.forEach(visit);
  return { text: parts.join(''), nested, notes, images };
}
