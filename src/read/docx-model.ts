/** The part of mammoth's document model that the reader uses; every element has a type and may have children. */
export interface WordElement {
  readonly type: string;
  readonly children?: readonly WordElement[];
  readonly value?: string;
  readonly styleId?: string | null;
  readonly styleName?: string | null;
  readonly numbering?: { readonly isOrdered: boolean; readonly level: string } | null;
  readonly checked?: boolean;
  readonly noteType?: string;
  readonly noteId?: string;
  readonly body?: readonly WordElement[];
  readonly colSpan?: number;
  readonly rowSpan?: number;
  readonly isHeader?: boolean;
}

export interface WordDocument extends WordElement {
  readonly type: 'document';
  readonly children: readonly WordElement[];
  readonly notes: { findNoteByKey(key: string): WordElement | null };
}

/** What the walk over the model met that is no text. */
export interface WordCounts {
  autonumbered: number;
  images: number;
  tables: number;
}
