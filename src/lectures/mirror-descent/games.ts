/** @file Steps on games: three spirals, and what only averages do. */
import type { WrittenStep } from "../types";
import { notes } from "./notes";

export const games: readonly WrittenStep[] = [
  {
    id: "three-spirals",
    title: "Rock, paper, scissors: three spirals",
    words: String.raw`
Two players, one step rule, $\eta$ = {{params.step}}; $D$ from the equilibrium starts at {{divergenceStart}}.

- **At once**: out, {{divergenceEnd}}. It never falls (proved).
- **In turns**: around, {{beside.0.divergenceEnd}}: {{beside.0.rises}} rises, {{beside.0.falls}} falls on this run.
- **Mirror-prox**: look one step ahead, then move from where one stood. It falls (proved up to $\eta$ = {{provenStep}}); here {{beside.1.divergenceEnd}}.`,
    figures: [
      "#/geometry?v=1&part=games&step=0.25&start=0.56,0.29,0.15~0.56,0.29,0.15&steps=200&figure=players",
    ],
    controls: ["step"],
    notes: notes({
      minutes: 3,
      say: "Each player does mirror descent on what the other just did. At once, both chase a point that has already moved, and the spiral opens: Jensen’s inequality, one line. In turns one of them sees the new point, and the two errors nearly cancel. Mirror-prox asks where the other would be and takes the gradient there.",
      drag: "Drag a start, then raise the step: the outer spiral opens faster, the inner one closes faster, until mirror-prox itself is beyond what is proved.",
      asked:
        "“Is it the step size?” No: for the first method every step spirals out; a smaller one only does it more slowly. It is the order of play.",
      next: "And yet the outward spiral is the method with the classic guarantee. How can that be?",
    }),
  },
  {
    id: "only-averages",
    title: "Only the averages arrive",
    words: String.raw`
What could a best reply gain, after {{params.steps}} steps at once?

- against the **last** strategies: {{gapEnd}}
- against the **averages**: {{averageGap}}

Regret theory speaks of averages, and only of them: with steps like $1/\sqrt T$[1 over the square root of T] the gap of averages falls as $1/\sqrt T$[1 over the square root of T], while the strategies run away.`,
    figures: ["#/geometry?v=1&part=games&beside=mirrorProx&step=0.5&steps=400&figure=gap"],
    controls: ["step"],
    notes: notes({
      minutes: 2,
      say: "Two learners without regret: their averages are near an equilibrium, that is an old theorem and it is true here. It says nothing about what they play today. Ask of every “converges” in a paper: the last point, the average, or the best so far? And the average of which points: those where the other’s payoff was taken.",
      drag: "Raise the step: the last strategies get worse, the averages hardly.",
      asked: "“Can the last ones converge?” Yes, by mirror-prox or optimistic play: the second curves.",
      next: "Time to collect. How many of the methods you know did we just meet?",
    }),
  },
];
