/** What reports say of themselves and how they word promises, compiled from `dictionaries/common/document.yaml`. */
export interface DocumentLexicon {
  /** Kind of report by the words its title ends with, longest first. */
  readonly kinds: readonly { readonly kind: string; readonly word: string }[];
  /** Endings of the names of bodies that report. */
  readonly reporters: readonly string[];
  /** Level of a region by the ending of its name, longest first. */
  readonly regions: readonly { readonly level: string; readonly word: string }[];
  readonly annexes: readonly string[];
  readonly issueSuffix: string;
  readonly commitments: CommitmentLexicon;
}

export interface CommitmentLexicon {
  readonly cues: readonly string[];
  readonly slogans: readonly string[];
  /** Words that make the date before them a time limit, longest first. */
  readonly limits: readonly string[];
  readonly terms: readonly string[];
  readonly relative: readonly string[];
  /** Words for a year relative to the report's, and how far it is away. */
  readonly years: ReadonlyMap<string, number>;
  /** Labels in front of an owner's name. */
  readonly owners: readonly string[];
  /** The preposition and the verbs between which an owner stands. */
  readonly by: string;
  readonly ownerVerbs: readonly string[];
  readonly columns: {
    readonly matter: ReadonlySet<string>;
    readonly deadline: ReadonlySet<string>;
    readonly owner: ReadonlySet<string>;
  };
  readonly dateUnits: { readonly year: string; readonly month: string; readonly day: string };
}
