/** @file Shares what is on screen as a link: to copy, send, scan or cite. It says what the link holds and what not. */
import { useEffect, useId, useRef, useState, type ReactNode } from "react";
import { linkNow, scenarioOf, type LabStore, type LabTypes } from "../../store/labStore";
import { addressOf } from "../../store/location";
import { QrCode } from "../../charts/QrCode";
import { AddForm } from "../../pages/lecture/add/AddForm";
import { CopyButton } from "../../ui/CopyButton";
import { Dialog } from "../../ui/Dialog";
import { inOurWords } from "../../ui/inOurWords";
import { reachOf } from "../../ui/reach";
import { Cite } from "./Cite";
import { filesBeside, heldBy, leftOut, opens, type Held } from "./held";
import "./share.css";

/** A section whose content is made only when it is unfolded. */
function Fold({ title, children }: { title: string; children: () => ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="share__fold" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{title}</summary>
      {isOpen ? children() : null}
    </details>
  );
}

/** The button for the device's own way of sending; absent where the browser has none. */
function Send({ address, title }: { address: string; title: string }) {
  const [said, setSaid] = useState("");
  if (!("share" in navigator)) return null;
  const send = async () => {
    try {
      await navigator.share({ title, url: address });
      setSaid("");
    } catch (error) {
      const isCalledOff = error instanceof DOMException && error.name === "AbortError";
      setSaid(isCalledOff ? "" : `This device did not send it: ${inOurWords(error)}`);
    }
  };
  return (
    <>
      <button type="button" className="share__act" onClick={() => void send()}>
        Send …
      </button>
      <span role="status">{said}</span>
    </>
  );
}

function Settings({ held }: { held: readonly Held[] }) {
  return (
    <dl className="share__held">
      {held.map(({ key, value, words }) => (
        <div key={key}>
          <dt>{key}</dt>
          <dd>
            <b className="tabular">{value}</b> {words}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Link({ address, title }: { address: string; title: string }) {
  const id = useId();
  const copy = useRef<HTMLButtonElement>(null);
  useEffect(() => copy.current?.focus(), []);
  return (
    <>
      <label htmlFor={id} className="visually-hidden">
        The link
      </label>
      <textarea
        id={id}
        className="dialog__text"
        rows={Math.min(5, Math.ceil(address.length / 60))}
        readOnly
        spellCheck={false}
        value={address}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      <p className="share__acts">
        <CopyButton ref={copy} text={address} label="Copy link" done="Link copied" className="share__copy" />
        <Send address={address} title={title} />
      </p>
    </>
  );
}

interface ShareDialogProps {
  readonly store: LabStore<LabTypes>;
  readonly onClose: () => void;
}

export function ShareDialog({ store, onClose }: ShareDialogProps) {
  const [state] = useState(() => store.getState());
  const { lab, params } = state;
  const link = linkNow(state);
  const address = addressOf(link);
  const held = heldBy(link, lab, params);
  const scenario = scenarioOf(state);
  const warnings = [...filesBeside(lab, scenario), reachOf(address)].filter((sentence) => sentence !== null);
  return (
    <Dialog title="Share" onClose={onClose}>
      <div className="share">
        <Link address={address} title={`${lab.title} · Mirrorstep`} />
        {warnings.map((sentence) => (
          <p key={sentence} className="share__warning">
            {sentence}
          </p>
        ))}
        <p>
          {opens(lab, held)} {leftOut(lab, scenario)}
        </p>
        {held.length === 0 ? null : (
          <Fold title={held.length === 1 ? "The setting in it" : `The ${held.length} settings in it`}>
            {() => <Settings held={held} />}
          </Fold>
        )}
        <Fold title="QR code">
          {() => <QrCode text={address} label={`QR code of the link to the ${lab.title} lab`} />}
        </Fold>
        <Fold title="Add to a lecture">{() => <AddForm link={link} onLeave={onClose} />}</Fold>
        <Fold title="Cite this">{() => <Cite address={address} lab={lab.title} />}</Fold>
      </div>
    </Dialog>
  );
}
