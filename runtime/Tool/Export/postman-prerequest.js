// {{now+90}} is the instant in 90 seconds, {{query+90}} the same for a query.
const text = pm.request.url.toString() + (pm.request.body && pm.request.body.raw || '');
for (const [, name, where, seconds] of text.matchAll(/{{((now|query)([+-]\d+))}}/g)) {
  const instant = new Date(Date.now() + 1000 * seconds).toISOString().slice(0, 19) + '+00:00';
  pm.variables.set(name, where === 'query' ? encodeURIComponent(instant) : instant);
}
