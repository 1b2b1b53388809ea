/** @file All codecs at once, for whoever reads any link without waiting: the terminal, presets, tests. */
import { provideCodecs } from ".";
import { stability } from "./stability";
import { tracking } from "./tracking";

provideCodecs({ tracking, stability });
