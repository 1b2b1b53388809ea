/** @file The pages that are no labs: one folder and one entry here for each. */
import { NotLoaded } from "../ui/notLoaded";
import { lazyPart } from "../ui/lazyPart";
import type { PageEntry, PageProps } from "./page";

type Load = Parameters<typeof lazyPart<PageProps>>[0];

const page = (id: string, title: string, load: Load): PageEntry => ({
  id,
  title,
  Page: lazyPart(load, {
    waiting: null,
    failed: () => {
      throw new NotLoaded("The page");
    },
  }),
});

export const pages: readonly PageEntry[] = [
  page("presets", "Presets", async () => (await import("./presets/PresetsPage")).PresetsPage),
  page("runs", "Runs", async () => (await import("./runs/RunsPage")).RunsPage),
  page("lecture", "Lectures", async () => (await import("./lecture/LecturePage")).LecturePage),
];
