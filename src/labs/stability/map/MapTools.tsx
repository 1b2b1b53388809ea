/** @file Buttons for zooming, for those who have neither wheel nor touch. */
interface MapToolsProps {
  readonly boxing: boolean;
  readonly whole: boolean;
  readonly onBoxing: (on: boolean) => void;
  readonly onZoom: (factor: number) => void;
  readonly onWhole: () => void;
}

export function MapTools({ boxing, whole, onBoxing, onZoom, onWhole }: MapToolsProps) {
  return (
    <div className="map-tools no-print" role="group" aria-label="Zoom">
      <button type="button" aria-label="Zoom in" title="Zoom in (+)" onClick={() => onZoom(2)}>
        +
      </button>
      <button type="button" aria-label="Zoom out" title="Zoom out (−)" onClick={() => onZoom(0.5)}>
        −
      </button>
      <button type="button" aria-pressed={boxing} onClick={() => onBoxing(!boxing)}>
        Box
      </button>
      <button type="button" disabled={whole} aria-label="Whole map" title="Whole map (0)" onClick={onWhole}>
        Whole
      </button>
    </div>
  );
}
