/** @file Shows the question whether to reload for a new version, beside the app. */
import { createRoot } from "react-dom/client";
import { UpdateNotice } from "./UpdateNotice";

export function ask(onReload: () => void): void {
  const place = document.createElement("div");
  place.setAttribute("role", "status");
  document.body.append(place);
  createRoot(place).render(<UpdateNotice onReload={onReload} />);
}
