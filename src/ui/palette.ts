/**
 * @file The colours, by meaning and theme: one colour per meaning everywhere; each also has a dash or marker and a direct
 * label (never colour alone). `palette.css` is written from this table (test/ui/palette.test.ts, `--update`).
 */

/** The palettes; the theme `auto` is light or dark, as the system says. */
export const PALETTE_NAMES = ["light", "dark", "projector"] as const;
export type PaletteName = (typeof PALETTE_NAMES)[number];

type Row = readonly [light: string, dark: string, projector: string];

export const COLORS = {
  paper: ["#fdfcf9", "#15161a", "#ffffff"],
  panel: ["#f4f2ec", "#1e2025", "#f2f2f2"],
  ink: ["#1b1b1f", "#edece8", "#000000"],
  "ink-soft": ["#50515a", "#b7b7bd", "#26262b"],
  "ink-faint": ["#686971", "#9b9ca4", "#3c3c44"],
  line: ["#dedbd2", "#33353c", "#8f8f96"],
  grid: ["#eae7df", "#26282e", "#d9d9de"],
  focus: ["#1a5fb4", "#8ec2ff", "#1a5fb4"],

  bound: ["#14774a", "#51c187", "#005c33"],
  entropy: ["#1a5fb4", "#6daef5", "#0048a8"],
  violation: ["#c0341d", "#f47c5f", "#b01c00"],
  target: ["#1b1b1f", "#edece8", "#000000"],
  mse: ["#8a6100", "#dcaa43", "#6b4a00"],
  exact: ["#64656d", "#a5a6ad", "#4a4a52"],
  certified: ["#04737f", "#43c0cf", "#00565f"],
  fejer: ["#7a3db4", "#bd97ee", "#5c1f99"],
  low: ["#7b4a1f", "#d39f70", "#5e3410"],
  rule5: ["#b12d79", "#f08cc0", "#8f135c"],
  rule6: ["#46566a", "#a3b6cc", "#2f3e51"],
  olive: ["#5c6414", "#b9c35a", "#434a08"],
  indigo: ["#3a22a6", "#8180f6", "#200e8c"],
  plum: ["#6a0f5c", "#d565cd", "#54064a"],

  // 11, 20 and 14 per cent of the colour on paper, mixed in oklab.
  "bound-wash": ["#e5ede4", "#1d2625", "#e4ece7"],
  "entropy-wash": ["#cfdded", "#26313f", "#ccdaf0"],
  "violation-wash": ["#f8e1da", "#302424", "#f8e1dd"],
} as const satisfies Readonly<Record<string, Row>>;

export type Token = keyof typeof COLORS;

export const isToken = (name: string): name is Token => Object.hasOwn(COLORS, name);

/** The palettes of saved pictures: "print" is light on white paper. */
export type SavedPalette = PaletteName | "print";

/** `#rrggbb`. */
export function colorOf(token: Token, palette: SavedPalette): string {
  if (palette === "print") return token === "paper" ? "#ffffff" : colorOf(token, "light");
  return COLORS[token][PALETTE_NAMES.indexOf(palette)] ?? "";
}

export type Rgb = readonly [red: number, green: number, blue: number];

/** `#rrggbb` → numbers. */
export function rgbOf(hex: string): Rgb {
  const at = (i: number) => Number.parseInt(hex.slice(i, i + 2), 16) || 0;
  return [at(1), at(3), at(5)];
}
