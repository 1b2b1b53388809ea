/**
 * @file Advance widths of the shipped fonts in thousandths of an em, in the order of their characters; those of digits and what
 * stands between them (blanks, hyphens, brackets) are the tabular ones.
 * Read from src/ui/fonts: Inter at 400 and 600, Source Serif 4 Italic at 400. Kerning is left out: nearly always it narrows.
 */
export type FontId = "sans" | "sansBold" | "serifItalic";

export interface Advances {
  readonly characters: string;
  /** One for each character. */
  readonly widths: string;
}

const SANS =
  "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz !\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~\u00a0²³·¹×éΔΣαβγδεηθλμνπσφψᵢ\u2009‖⁰⁴⁵⁶⁷⁸⁹⁻₀₁₂₃₄₅₆₇₈₉→−∞≈≤≥";

export const ADVANCES: Readonly<Record<FontId, Advances>> = {
  sans: {
    characters: SANS,
    widths:
      "648 648 648 648 648 648 648 648 648 648 690 654 730 722 601 590 746 743 269 571 672 565 903 753 765 639 " +
      "765 644 642 646 744 690 985 682 679 629 562 612 571 612 583 370 613 591 242 242 549 242 876 591 600 612 " +
      "612 376 528 327 591 562 818 546 562 552 281 288 466 633 642 982 644 300 391 391 649 662 288 649 288 360 " +
      "288 302 662 662 662 511 966 391 360 391 471 456 323 426 333 426 662 281 442 446 288 304 662 583 681 689 " +
      "664 596 562 584 537 591 621 642 586 587 605 624 721 778 170 182 358 440 436 415 425 388 428 425 439 440 " +
      "313 420 430 436 415 425 388 428 425 955 662 930 659 659 659",
  },
  sansBold: {
    characters: SANS,
    widths:
      "647 647 647 647 647 647 647 647 647 647 728 659 737 722 605 588 749 746 277 580 703 565 922 759 769 645 " +
      "773 652 650 660 736 728 1020 720 713 652 574 624 583 624 591 389 625 612 262 262 569 262 900 612 609 624 " +
      "624 397 549 353 612 587 839 569 588 566 270 321 523 644 650 1004 663 326 391 391 648 673 319 648 319 379 " +
      "319 329 673 673 673 543 999 391 379 391 481 469 351 455 359 455 673 270 454 463 319 324 673 591 722 692 " +
      "684 605 587 598 551 612 625 669 614 605 627 642 772 813 179 166 456 455 450 427 438 396 437 438 445 455 " +
      "318 423 438 450 427 438 396 437 438 955 673 966 673 673 673",
  },
  serifItalic: {
    characters: "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz (),-./=·αηλμ−",
    widths:
      "537 537 537 537 537 537 537 537 537 537 683 622 614 703 604 572 669 772 365 361 688 584 935 746 674 571 " +
      "674 646 505 591 725 652 917 667 593 561 554 524 434 557 442 325 511 580 320 275 497 298 869 596 526 543 " +
      "520 426 383 354 597 511 777 564 515 493 227 385 385 300 314 300 339 534 300 589 554 529 574 534",
  },
};
