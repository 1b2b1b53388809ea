/** @file A caption's sentence; drawn again only when it says something else. */
import { memo } from "react";
import { Rich } from "../../../ui/Rich";

export const Words = memo(Rich);
