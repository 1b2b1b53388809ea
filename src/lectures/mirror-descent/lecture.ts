/** @file The lecture "Mirror descent in one hour". */
import type { WrittenLecture } from "../types";
import { choosing } from "./choosing";
import { games } from "./games";
import { noise } from "./noise";
import { online } from "./online";
import { relaxation } from "./relaxation";
import { step } from "./step";
import { sum } from "./sum";
import { together } from "./together";

export const lecture: WrittenLecture = {
  v: 1,
  id: "mirror-descent",
  title: "Mirror descent in one hour",
  about:
    "One template and one choice: the potential. What a mirror step is, which geometry fits which loss, and what holds under noise, overshooting and opponents.",
  minutes: 60,
  steps: [...step, ...sum, ...choosing, ...online, ...noise, ...relaxation, ...games, ...together],
};
