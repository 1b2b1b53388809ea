/** @file The screen of the stability lab. */
import { PartsLab } from "../shared/parts/PartsLab";
import { page } from "./pages";
import "./stability.css";

export default function StabilityLab() {
  return <PartsLab page={page} />;
}
