import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import 'occupation-compare';

function App() {
  const [pay, setPay] = useState('yearly');
  const [occupations, setOccupations] = useState('registered-nurses,software-developers');
  const [told, setTold] = useState([]);
  const tell = (event) => setTold((before) => [...before, `${event.type} ${JSON.stringify(event.detail)}`]);
  return (
    <>
      <button type="button" onClick={() => setPay('hourly')}>By the hour</button>
      <button type="button" onClick={() => setOccupations('actors,electricians')}>Others</button>
      <occupation-compare
        occupations={occupations}
        pay={pay}
        heading-level="3"
        oncomparison-ready={tell}
        oncomparison-change={tell}
        oncomparison-error={tell}
      >
        <a href="#fallback">Compare</a>
        <a slot="action" href="#apply">Apply</a>
      </occupation-compare>
      <output>{told.map((line, place) => <p key={place}>{line}</p>)}</output>
    </>
  );
}

createRoot(document.getElementById('app')).render(<App />);
