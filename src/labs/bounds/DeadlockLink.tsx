/** @file From the centre to the run that starts there and never moves. */
import { encodeLink } from "../../scenario";
import { presets } from "../../scenario/presets";
import type { Theme } from "../../scenario/types";

export default function DeadlockLink({ theme }: { theme: Theme }) {
  const preset = presets.find(({ id }) => id === "deadlock");
  if (preset?.scenario.lab !== "tracking") return null;
  const { scenario, title } = preset;
  const link = encodeLink({ ...scenario, view: { ...scenario.view, theme } });
  return (
    <>
      {" "}
      <a href={link}>See it run: {title.charAt(0).toLowerCase() + title.slice(1)}</a>
    </>
  );
}
