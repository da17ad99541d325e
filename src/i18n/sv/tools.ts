/** What the tools beside measuring and ways say. */
export const tools = {
  "tools.title": "Verktyg",
  "tools.close": "Stäng verktygen",
  "tools.all": "Alla verktyg",
  "tool.time": "Skeden i tiden",
  "tool.time-about":
    "Vad som finns nu, vad som utreds, vad som planeras och när: kartan skede för skede, bredvid dagens läge.",
  "tool.paper": "Skriv ut eller spara kartan",
  "tool.paper-about": "Ett kartblad i A4 eller A3 som PDF eller bild, med skala, teckenförklaring och källor.",
  "tool.notes": "Invånarens anteckningar",
  "tool.notes-about": "Platser och synpunkter på kartan. De stannar på den här enheten.",
  "tool.making": "Gör en egen berättelse",
  "tool.making-about": "En berättelse kapitel för kapitel av kartans vyer, på tre språk.",
};
