/** @file Lectures: the list of them, or one of them. */
import type { PageProps } from "../page";

export default function LecturePage({ session, Frame }: PageProps) {
  return (
    <Frame session={session}>
      <h1>Lectures</h1>
    </Frame>
  );
}
