// A page kept by the browser for its Back button may belong to somebody who has signed out since.
export function keepPagesFresh() {
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) location.reload();
  });
}
