import "./said.css";

/** Says what has changed on the map to readers who hear the page; the same sentence twice is said twice. */
export function createSaid(container: HTMLElement): (text: string) => void {
  const region = document.createElement("p");
  region.className = "map-said";
  region.setAttribute("role", "status");
  container.append(region);
  return (text) => {
    // A region that stays as it was says nothing.
    region.textContent = text !== "" && region.textContent === text ? `${text}\u00a0` : text;
  };
}
