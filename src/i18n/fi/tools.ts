/** What the tools beside measuring and ways say. */
export const tools = {
  "tools.title": "Työkalut",
  "tools.close": "Sulje työkalut",
  "tools.all": "Kaikki työkalut",
  "tool.time": "Hankkeen vaiheet",
  "tool.time-about":
    "Mitä on nyt, mitä selvitetään, mitä on suunniteltu ja milloin: kartta vaihe vaiheelta, rinnalla nykytilanne.",
  "tool.paper": "Tulosta tai tallenna kartta",
  "tool.paper-about":
    "Karttalehti A4- tai A3-koossa PDF-tiedostona tai kuvana: mittakaava, merkkien selitykset ja lähteet mukana.",
  "tool.notes": "Asukkaan merkinnät",
  "tool.notes-about": "Paikkoja ja huomioita kartalle. Ne jäävät tähän laitteeseen.",
  "tool.making": "Tee oma kertomus",
  "tool.making-about": "Kertomus luku luvulta kartan näkymistä, kolmella kielellä.",
};
