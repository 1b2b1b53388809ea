/** @file The screen of the geometry lab. */
import { PartsLab } from "../shared/parts/PartsLab";
import { page } from "./pages";
import "./geometry.css";

export default function GeometryLab() {
  return <PartsLab page={page} />;
}
