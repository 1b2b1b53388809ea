/** @file Catches the errors of a lab or page. The link remains, to be copied or opened again. */
import { Component, type ReactNode } from "react";
import { inOurWords } from "../ui/inOurWords";
import { NotLoaded } from "../ui/notLoaded";

interface State {
  readonly error: Error | null;
}

interface ErrorBoundaryProps {
  readonly children: ReactNode;
  /** Wraps the message, if something must stand around it that the boundary does not contain. */
  readonly around?: (words: ReactNode) => ReactNode;
}

export class ErrorBoundary extends Component<ErrorBoundaryProps, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  private readonly forget = () => this.setState({ error: null });
  private readonly tryAgain = () => {
    if (this.state.error instanceof NotLoaded) location.reload();
    else this.forget();
  };

  override render() {
    const { children, around } = this.props;
    if (this.state.error === null) return children;
    const words = (
      <section className="app__broken" role="alert">
        <h1>This page stopped working</h1>
        <p>{inOurWords(this.state.error)}</p>
        <p>
          The link in the address bar still holds everything that was set. Try again with the same values, or
          start from the defaults.
        </p>
        <p className="app__broken-actions">
          <button type="button" onClick={this.tryAgain}>
            Try again
          </button>
          <a href="#/" onClick={this.forget}>
            Start from the defaults
          </a>
        </p>
      </section>
    );
    return around?.(words) ?? words;
  }
}
