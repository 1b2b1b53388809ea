/** @file When a lab breaks, the link stays: it can be copied, and the lab opened again. */
import { Component, type ReactNode } from "react";

interface State {
  readonly error: Error | null;
}

export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render() {
    if (this.state.error === null) return this.props.children;
    return (
      <section className="app__broken" role="alert">
        <h1>This lab stopped working</h1>
        <p>{this.state.error.message}</p>
        <p>
          The link in the address bar still holds everything that was set. Try again with the same values, or
          start from the defaults.
        </p>
        <p className="app__broken-actions">
          <button type="button" onClick={() => this.setState({ error: null })}>
            Try again
          </button>
          <a href="#/bounds">Start from the defaults</a>
        </p>
      </section>
    );
  }
}
