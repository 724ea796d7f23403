import { zip, type ZipPart } from './zip.js';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const RELS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export interface DocxParts {
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly more?: readonly ZipPart[];
}

/** The parts of a Word document around the given body XML. */
export function docxParts(body: string, parts: DocxParts = {}): ZipPart[] {
  const optional = (['styles', 'numbering', 'footnotes'] as const).filter((name) => parts[name] !== undefined);
  const overrides = ['document.main', ...optional].map((name) => {
    const part = name === 'document.main' ? 'document' : name;
    return `<Override PartName="/word/${part}.xml" ContentType="${MAIN}.${name}+xml"/>`;
  });
  const relations = optional.map((name, index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${name}" Target="${name}.xml"/>`);
  return [
    {
      name: '[Content_Types].xml',
      data: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>${overrides.join('')}</Types>`,
    },
    { name: '_rels/.rels', data: `<Relationships xmlns="${RELS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>` },
    { name: 'word/document.xml', data: `<?xml version="1.0" encoding="UTF-8"?><w:document ${W}><w:body>${body}</w:body></w:document>` },
    { name: 'word/_rels/document.xml.rels', data: `<Relationships xmlns="${RELS}">${relations.join('')}</Relationships>` },
    ...optional.map((name) => ({ name: `word/${name}.xml`, data: `<w:${name} ${W}>${parts[name] ?? ''}</w:${name}>` })),
    ...(parts.more ?? []),
  ];
}

/** A Word document with the given body XML. */
export function docx(body: string, parts: DocxParts = {}): Uint8Array {
  return zip(docxParts(body, parts));
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

export const run = (text: string): string => `<w:r><w:t xml:space="preserve">${escape(text)}</w:t></w:r>`;
export const p = (text: string, properties = ''): string => `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${run(text)}</w:p>`;
export const tc = (content: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
export const tr = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
export const tbl = (...rows: string[]): string => `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`;
