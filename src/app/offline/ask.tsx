/** @file Shows the question beside the app, which goes on as it is. */
import { createRoot } from "react-dom/client";
import { UpdateNotice } from "./UpdateNotice";

export function ask(onReload: () => void): void {
  const place = document.createElement("div");
  place.setAttribute("role", "status");
  document.body.append(place);
  createRoot(place).render(<UpdateNotice onReload={onReload} />);
}
