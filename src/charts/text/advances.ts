/**
 * @file Advance widths of the shipped fonts in thousandths of an em, in the order of their characters; those of digits and what
 * stands between them (blanks, hyphens, brackets) are the tabular ones.
 * Read from src/ui/fonts: Inter at 400 and 600, Source Serif 4 Italic at 400. Kerning is left out: nearly always it narrows.
 */
export type FontId = "sans" | "sansBold" | "serifItalic";

export interface Advances {
  readonly characters: string;
  /** The widths of characters, two digits to the base 36 for each. */
  readonly widths: string;
}

const SANS =
  "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz !\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~\u00a0²³·¹×éΔΣαβγδεηθλμνπσφψᵢ\u2009‖⁰⁴⁵⁶⁷⁸⁹⁻₀₁₂₃₄₅₆₇₈₉→−∞≈≤≥";

export const ADVANCES: Readonly<Record<FontId, Advances>> = {
  sans: {
    characters: SANS,
    widths:
      "i0i0i0i0i0i0i0i0i0i0j6i6kak2gpgekqkn7hfviofpp3kxl9hrl9hwhuhykoj6rdiyivhhfmh0fvh0g7aah1gf6q6qf96qocgfgoh0" +
      "h0ageo93gffmmqf6fmfc7t80cyhlhurahw8cavavi1ie80i180a0808eieieiee7quava0avd3co8zbu99buie7tcace808gieg7ixj5" +
      "iggkfmg8exgfh9hugagbgthck1lm4q529yc8c4bjbtasbwbtc7c88pbobyc4bjbtasbwbtqjiepuibibib",
  },
  sansBold: {
    characters: SANS,
    widths:
      "hzhzhzhzhzhzhzhzhzhzk8ibkhk2gtgcktkq7pg4jjfppml3ldhxlhi4i2ickgk8sck0jti4fyhcg7hcgfathdh07a7aft7ap0h0gxhc" +
      "hcb1f99th0gbnbftgcfq7i8xejhwi2rwif92avavi0ip8vi08vaj8v95ipipipf3rravajavddd19rcn9zcnip7icmcv8v90ipgfk2j8" +
      "j0gtgbgmfbh0hdilh2gthfhulgml4z4mcocncibvc6b0c5c6cdcn8ubrc6cibvc6b0c5c6qjipquipipip",
  },
  serifItalic: {
    characters: "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz (),-./=·αηλμ−",
    widths:
      "exexexexexexexexexexizhah2jjgsfwillga5a1j4g8pzkqiqfviqhye1gfk5i4phijghflfeekc2fhca91e7g48w7ndt8ao5gkemf3" +
      "egbuan9ugle7llfoebdp6bapap8c8q8c9feu8cgdfeepfyeu",
  },
};
