/** @file Composition root: decode the link, make the engine and the session, render. */
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/App";
import { DEVICE } from "./app/Notices";
import { createBrowserEngine } from "./engine/browser/browserEngine";
import { datasets } from "./store/datasets";
import { createSession } from "./store/session";
import "./ui/fonts.css";
import "./ui/tokens.css";
import "./ui/base.css";

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no element with the id root; add one");

const engine = createBrowserEngine({
  onNotice: (message) => session.getState().notify({ key: DEVICE, message }),
});
const session = createSession(engine, datasets, () => performance.now());
createRoot(root).render(
  <StrictMode>
    <App session={session} />
  </StrictMode>,
);
