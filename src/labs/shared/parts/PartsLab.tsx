/** @file Connects a lab of parts with its store. */
import { useCallback, useMemo, useState } from "react";
import type { Parted } from "../../../experiments/parts";
import { useLab } from "../../../store/context";
import { withView } from "../../../store/labStore";
import { usePinned } from "../pinned/usePinned";
import { useMenus } from "../useMenus";
import type { AnyPartedPage, Moment } from "./page";
import type { PartsTypes } from "./part";
import { PartsView } from "./PartsView";

const clock = () => performance.now();

/** Keeps the part of the view that only the open part knows: the moment of its clock, say. */
function createMoment() {
  let moment: Moment<PartsTypes> = null;
  return {
    now: () => moment?.() ?? {},
    set: (said: Moment<PartsTypes>) => {
      moment = said;
    },
  };
}

export function PartsLab({ page }: { readonly page: AnyPartedPage }) {
  const { keepView, lab } = page;
  const state = useLab<PartsTypes>();
  const { params, view, trace, derive, status, cancel, pause, rerun, edit, follow } = state;
  const isSeen = view.pin?.part === params.part && view.compare !== "off";
  const pinned = usePinned<PartsTypes>(state, isSeen);
  const [moment] = useState(createMoment);
  const menus = useMenus(useMemo(() => ({ programAfterRun: true, moment: moment.now }), [moment]));
  const change = useCallback(
    (next: Parted) => edit((now) => ({ params: next, view: keepView(now.view, now.params, next) })),
    [edit, keepView],
  );
  const look = useCallback(
    (patch: Partial<PartsTypes["view"]>) => {
      const passing = lab.view.rows.some(([name, row]) => row.passing === true && name in patch);
      edit(withView(patch), { passing });
    },
    [edit, lab],
  );
  return (
    <PartsView
      page={page}
      params={params}
      view={view}
      trace={trace}
      pinned={pinned}
      derive={derive}
      status={status}
      now={clock}
      exportsOf={menus.exportsOf}
      onChange={change}
      onCancel={cancel}
      onAgain={rerun}
      onPause={pause}
      onLook={look}
      onMoment={moment.set}
      linkOf={menus.linkOf}
      onOpen={follow}
    />
  );
}
