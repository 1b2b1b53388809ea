/** @file A caption's sentence; memoised. */
import { memo } from "react";
import { Explained } from "../../../ui/Explained";
import { unbroken } from "../../../ui/unbroken";

export const Words = memo(function Words({ text }: { text: string }) {
  return <Explained text={unbroken(text)} />;
});
