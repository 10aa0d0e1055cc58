// Looks for a number with which the SHA-256 of a challenge begins with enough zero bits.

const TOGETHER = 256;

self.addEventListener("message", async (event) => {
  const { challenge, bits } = event.data;
  const encoder = new TextEncoder();
  for (let first = 0; ; first += TOGETHER) {
    const tried = Array.from({ length: TOGETHER }, (_, i) => `${challenge}:${first + i}`);
    const hashes = await Promise.all(tried.map((text) => crypto.subtle.digest("SHA-256", encoder.encode(text))));
    const found = hashes.findIndex((hash) => Math.clz32(new DataView(hash).getUint32(0)) >= bits);
    if (found >= 0) {
      self.postMessage(tried[found]);
      return;
    }
  }
});
