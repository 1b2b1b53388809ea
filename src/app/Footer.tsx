/** @file Version, sources, and the words by which every statement about a result is sorted. */
const BSB = "https://arxiv.org/abs/2605.06741";

export function Footer() {
  return (
    <footer className="footer">
      <p>
        <b>Claimed</b> is what the paper says, <b>proved</b> what has a proof, <b>observed</b> what this run
        shows.
      </p>
      <p>
        Mirrorstep {__APP_VERSION__} · the bound: <a href={BSB}>arXiv 2605.06741</a> · everything is computed
        on this device
      </p>
    </footer>
  );
}
