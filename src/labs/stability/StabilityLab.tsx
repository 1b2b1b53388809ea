/** @file The stability lab on its store. */
import { useCallback } from "react";
import type { StabilityParams } from "../../experiments/stability/params";
import { makeScenario } from "../../scenario";
import { useLab, useLabStore } from "../../store/context";
import { lazyDialog } from "../../ui/lazyPart";
import { useActions } from "./export/useActions";
import { StabilityView } from "./StabilityView";

const TableDialog = lazyDialog("The table", () => import("./export/TableDialog"));

const clock = () => performance.now();

/** A link followed from a figure, as if it had been clicked. */
const follow = (link: string) => {
  window.location.hash = link;
};

export default function StabilityLab() {
  const store = useLabStore<"stability">();
  const { params, view, trace, status, cancel, rerun, setView } = useLab<"stability">();
  const menus = useActions();
  const change = useCallback(
    (next: StabilityParams) => {
      const { replace, view: now } = store.getState();
      replace(makeScenario("stability", next, now));
    },
    [store],
  );
  const hide = useCallback((layers: string[]) => setView({ hide: layers }), [setView]);
  return (
    <>
      <StabilityView
        params={params}
        view={view}
        trace={trace}
        status={status}
        now={clock}
        actionsOf={menus.actionsOf}
        onChange={change}
        onCancel={cancel}
        onAgain={rerun}
        onWhole={() => setView({ figure: null })}
        onHide={hide}
        onOpen={follow}
      />
      {menus.table !== null && trace ? <TableDialog trace={trace} onClose={menus.closeTable} /> : null}
    </>
  );
}
