import { act, fireEvent, render, screen } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { holdUpdates } from "../../../src/ui/holdUpdates";
import { takeNewer, watchForNewer } from "../../../src/app/offline/updates";
import { UpdateNotice } from "../../../src/app/offline/UpdateNotice";
import { TAKE_OVER } from "../../../src/offline/messages";

/** As much of the browser's own as is asked for. */
class Worker extends EventTarget {
  said: unknown[] = [];
  constructor(public state: ServiceWorkerState) {
    super();
  }
  postMessage(message: unknown) {
    this.said.push(message);
  }
  become(state: ServiceWorkerState) {
    this.state = state;
    this.dispatchEvent(new Event("statechange"));
  }
}

function device(parts: { waiting?: Worker; installing?: Worker; active?: Worker; controller?: Worker }) {
  const registration = Object.assign(new EventTarget(), {
    waiting: parts.waiting ?? null,
    installing: parts.installing ?? null,
    active: parts.active ?? null,
  }) as unknown as ServiceWorkerRegistration;
  const workers = Object.assign(new EventTarget(), { controller: parts.controller ?? null });
  const onNewer = vi.fn<() => void>();
  watchForNewer(registration, workers as unknown as ServiceWorkerContainer, onNewer);
  const changes = (controller: Worker) => {
    workers.controller = controller;
    workers.dispatchEvent(new Event("controllerchange"));
  };
  return { registration, workers: workers as unknown as ServiceWorkerContainer, onNewer, changes };
}

it("tells of a newer version, never of the first", () => {
  const first = new Worker("installing");
  const fresh = device({ installing: first });
  first.become("installed");
  fresh.changes(first);
  expect(fresh.onNewer).not.toHaveBeenCalled();
  // Another window lets a newer one take over.
  fresh.changes(new Worker("activated"));
  expect(fresh.onNewer).toHaveBeenCalledTimes(1);

  const old = new Worker("activated");
  const next = new Worker("installing");
  const known = device({ installing: next, active: old, controller: old });
  expect(known.onNewer).not.toHaveBeenCalled();
  next.become("installed");
  expect(known.onNewer).toHaveBeenCalledTimes(1);
  expect(device({ waiting: next, active: old, controller: old }).onNewer).toHaveBeenCalledTimes(1);
});

it("reloads once the newer version is in charge, or at once when it is already", () => {
  const waiting = new Worker("installed");
  const reload = vi.fn<() => void>();
  const { registration, workers, changes } = device({ waiting, controller: new Worker("activated") });
  takeNewer(registration, workers, reload);
  expect(waiting.said).toEqual([TAKE_OVER]);
  expect(reload).not.toHaveBeenCalled();
  changes(waiting);
  expect(reload).toHaveBeenCalledTimes(1);
  const taken = device({ controller: waiting });
  takeNewer(taken.registration, taken.workers, reload);
  expect(reload).toHaveBeenCalledTimes(2);
});

it("asks nothing while it is held back, and goes away when told so", () => {
  const first = holdUpdates();
  const second = holdUpdates();
  const onReload = vi.fn<() => void>();
  render(<UpdateNotice onReload={onReload} />);
  const shown = () => screen.queryByText("A new version is there.") !== null;
  expect(shown()).toBe(false);
  act(first);
  act(first);
  expect(shown()).toBe(false);
  act(second);
  expect(shown()).toBe(true);
  fireEvent.click(screen.getByRole("button", { name: "Reload" }));
  expect(onReload).toHaveBeenCalledTimes(1);
  fireEvent.click(screen.getByRole("button", { name: "Later" }));
  expect(shown()).toBe(false);
});
