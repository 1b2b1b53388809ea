/** @file Where the page of the bits leaves what it found. */
export interface Computed {
  readonly sweep: string;
  readonly hashes: Readonly<Record<string, string>>;
}

declare global {
  interface Window {
    computed?: Computed;
    /** Whatever the engine had to say. */
    notices: string[];
  }
}
