/** @file The stability lab on its store. */
import { useCallback } from "react";
import type { StabilityParams } from "../../experiments/stability/params";
import { makeScenario } from "../../scenario";
import { useLab, useLabStore } from "../../store/context";
import { followLink } from "../../store/location";
import { lazyDialog } from "../../ui/lazyPart";
import { stability } from "./lab";
import { useActions } from "./export/useActions";
import { keepPointed } from "./model/pointed";
import { StabilityView } from "./StabilityView";
import type { StabilityTypes } from "./state";

const TableDialog = lazyDialog("The table", () => import("./export/TableDialog"));

const clock = () => performance.now();

export default function StabilityLab() {
  const store = useLabStore<StabilityTypes>();
  const { params, view, trace, status, cancel, rerun, setView } = useLab<StabilityTypes>();
  const menus = useActions();
  const change = useCallback(
    (next: StabilityParams) => {
      const { replace, params: before, view: now } = store.getState();
      replace(makeScenario(stability, next, keepPointed(now, before, next)));
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
        onPoint={setView}
        linkOf={menus.linkOf}
        onOpen={followLink}
      />
      {menus.table !== null && trace ? <TableDialog trace={trace} onClose={menus.closeTable} /> : null}
    </>
  );
}
