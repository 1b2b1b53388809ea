/** @file The works to cite: the program and the two papers. CITATION.cff lists the same (test/app/cite.test.ts). */

interface Person {
  readonly given: string;
  readonly family: string;
}

/** A paper on arXiv. */
export interface Paper {
  /** The key in BibTeX. */
  readonly key: string;
  readonly title: string;
  readonly authors: readonly Person[];
  readonly year: number;
  readonly arXiv: string;
}

export const PROGRAM = {
  key: "mirrorstep",
  title: "Mirrorstep: how far may a belief step?",
  author: "The Mirrorstep authors",
} as const;

export const PAPERS: readonly Paper[] = [
  {
    key: "li2026closedform",
    title: "A Closed-Form Upper Bound for Admissible Learning-Rate Steps in Belief-Space Dynamics",
    authors: [
      { given: "Zixi", family: "Li" },
      { given: "Youzhen", family: "Li" },
    ],
    year: 2026,
    arXiv: "2605.06741",
  },
  {
    key: "zhang2025universal",
    title:
      "A Universal Banach–Bregman Framework for Stochastic Iterations: Unifying Stochastic Mirror Descent, Learning and LLM Training",
    authors: [
      { given: "Johnny R.", family: "Zhang" },
      { given: "Xiaomei", family: "Mi" },
      { given: "Gaoyuan", family: "Du" },
      { given: "Qianyi", family: "Sun" },
      { given: "Shiqi", family: "Wang" },
      { given: "Jiaxuan", family: "Li" },
      { given: "Wenhua", family: "Zhou" },
    ],
    year: 2025,
    arXiv: "2509.14216",
  },
];
