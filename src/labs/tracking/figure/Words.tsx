/** @file A caption's sentence; drawn again only when it says something else. */
import { memo } from "react";
import { Explained } from "../../../ui/Explained";
import { unbroken } from "../../../ui/unbroken";

export const Words = memo(function Words({ text }: { text: string }) {
  return <Explained text={unbroken(text)} />;
});
