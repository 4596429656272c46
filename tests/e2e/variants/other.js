parent.postMessage({ type: "occupation-compare:height", height: 5000 }, "*");
