// A question in an address, as ours are: `?all=person/a,place/b&any=…&none=…&q=word`.
export function read(search) {
  const parts = new URLSearchParams(search);
  const keys = (name) => (parts.get(name) ?? "").split(",").filter(Boolean);
  return { all: keys("all"), any: keys("any"), none: keys("none"), words: parts.get("q") ?? "" };
}
