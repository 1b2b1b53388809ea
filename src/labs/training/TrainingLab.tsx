/** @file The screen of the training lab. */
import { PartsLab } from "../shared/parts/PartsLab";
import { page } from "./pages";

export default function TrainingLab() {
  return <PartsLab page={page} />;
}
