// What a request expects is set by its own script.
const expected = JSON.parse(pm.variables.get('expected'));
pm.test('status is ' + expected.statuses.join(' or '), () => pm.expect(pm.response.code).to.be.oneOf(expected.statuses));
if (expected.resource) {
  const body = pm.response.json();
  const resources = [body].concat((body.entry || []).map((entry) => entry.resource));
  const found = resources.filter((resource) => resource && resource.resourceType === expected.resource);
  pm.test('answers with ' + expected.resource, () => pm.expect(found).to.not.be.empty);
  if (expected.id)
    pm.test('its id is ' + expected.id, () => pm.expect(found.map((resource) => resource.id)).to.include(expected.id));
  if (expected.code) {
    const issues = found.flatMap((outcome) => outcome.issue || []);
    pm.test('issue is ' + expected.issue, () => pm.expect(issues.map((issue) => issue.code)).to.include(expected.issue));
    pm.test('code is ' + expected.code, () =>
      pm.expect(issues.flatMap((issue) => issue.details.coding.map((coding) => coding.code))).to.include(expected.code));
  }
  if (expected.slots) {
    const slots = resources.filter((resource) => resource.resourceType === 'Slot').map((slot) => slot.status);
    pm.test('Slots are ' + (expected.slots.join(', ') || 'none'), () => pm.expect(slots).to.eql(expected.slots));
  }
  if (expected.total !== undefined)
    pm.test('total is ' + expected.total, () => pm.expect(body.total).to.equal(expected.total));
}
