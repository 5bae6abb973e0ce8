/** A text and the path it stands or shall stand at: its name says what it promises. */
export interface NamedText {
  readonly path: string;
  readonly text: string;
}
