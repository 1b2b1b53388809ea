/** @file The sets of examples that ship with the app: their files and their makers. */

export const EXAMPLE_SETS = {
  wine: { file: "wine.csv", title: "Wines", source: "Aeberhard & Forina 1992" },
  iris: { file: "iris.csv", title: "Irises", source: "Fisher 1936" },
  breastCancer: {
    file: "breast-cancer-wisconsin.csv",
    title: "Breast cancer in Wisconsin",
    source: "Wolberg 1990",
  },
  ionosphere: { file: "ionosphere.csv", title: "Ionosphere", source: "Sigillito et al. 1989" },
  banknote: { file: "banknote_authentication.csv", title: "Banknotes", source: "Lohweg 2012" },
  sonar: { file: "sonar.csv", title: "Sonar", source: "Gorman & Sejnowski 1988" },
} as const;
export type ExampleSet = keyof typeof EXAMPLE_SETS;
