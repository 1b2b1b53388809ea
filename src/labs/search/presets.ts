/** @file Named scenarios of the search lab. */
import type { Preset, PresetWords } from "../../scenario/lab";
import { SEARCH_DEFAULTS, type SearchParams } from "./run/params";

const preset = (words: PresetWords, params: Partial<SearchParams>): Preset<SearchParams> => ({
  ...words,
  params: { ...SEARCH_DEFAULTS, ...params },
});

export const presets: readonly Preset<SearchParams>[] = [
  preset(
    {
      id: "too-eager",
      title: "Too eager for the way around",
      words:
        "At weight 2 the search expands 101 cells instead of 131, and walks 37 through the comb where the way around it is 31.",
    },
    { weight: 2 },
  ),
  preset(
    {
      id: "wrong-distance",
      title: "The wrong distance",
      words:
        "Manhattan distance says too much in 230 of 315 cells where moves may be diagonal: a way of 27.07 is taken for the shortest, which is 23.56.",
    },
    {
      walls: "..1ffc0.200.200.200.200.200.200.200.200.200",
      start: [3, 11],
      goal: [22, 4],
      moves: "eight",
    },
  ),
  preset(
    {
      id: "open-field",
      title: "An open field",
      words:
        "Without walls the octile distance is exact: 18 cells are expanded, the way alone, where Dijkstra's algorithm expands 267.",
    },
    { walls: "", start: [4, 8], goal: [21, 8], moves: "eight", heuristic: "octile" },
  ),
];
