//! Reads the hand-edited content files twice: as plain JSON, so that the bundle drops nothing, and with the types of
//! the model.

use crate::framework::{Activities, Framework};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use std::fs;
use std::path::Path;

/// The content exactly as in its files, without the line in which a file names its own schema.
pub struct Content {
    /// `framework.json`, which lists the other files.
    pub framework: Map<String, Value>,
    pub principles: Value,
    pub tracks: Value,
    pub activities: Value,
    pub glossary: Value,
    pub sources: Value,
    pub network: Value,
    pub moving_jobs: Value,
    pub proposal: Value,
}

impl Content {
    /// Reads the folder.
    pub fn read(folder: &Path) -> Result<Self, String> {
        let framework = object(&folder.join("framework.json"))?;
        Ok(Self {
            principles: listed(folder, &framework, "principles")?,
            tracks: listed(folder, &framework, "tracks")?,
            activities: held(&folder.join("activities.json"), "activities")?,
            glossary: held(&folder.join("glossary.json"), "terms")?,
            sources: held(&folder.join("sources.json"), "sources")?,
            network: whole(&folder.join("network.json"))?,
            moving_jobs: whole(&folder.join("moving-jobs.json"))?,
            proposal: whole(&folder.join("proposal.json"))?,
            framework,
        })
    }

    /// The same with the types of the model, for the sheets. Network, moving jobs and proposal stay empty, because no
    /// sheet shows them.
    pub fn typed(&self) -> Result<Framework, String> {
        let mut framework: Framework = typed("framework.json", &Value::Object(self.framework.clone()))?;
        framework.principles = typed("principles", &self.principles)?;
        framework.tracks = typed("tracks", &self.tracks)?;
        framework.activities = Activities::Read(typed("activities.json", &self.activities)?);
        framework.glossary = typed("glossary.json", &self.glossary)?;
        framework.sources = typed("sources.json", &self.sources)?;
        Ok(framework)
    }
}

/// Reads a file that is one JSON object.
pub fn object(path: &Path) -> Result<Map<String, Value>, String> {
    let named = |why: &dyn std::fmt::Display| format!("{}: {why}", path.display());
    let text = fs::read_to_string(path).map_err(|error| named(&error))?;
    serde_json::from_str(&text).map_err(|error| named(&error))
}

/// The files that `framework.json` lists under `name`, in its order; the folder has the same name.
fn listed(folder: &Path, framework: &Map<String, Value>, name: &str) -> Result<Value, String> {
    let ids = framework.get(name).and_then(Value::as_array);
    let ids = ids.ok_or_else(|| format!("framework.json lists no {name}"))?;
    let file = |id: &Value| {
        let id = id.as_str().ok_or_else(|| format!("framework.json: {id} in {name} is not an id"))?;
        object(&folder.join(name).join(format!("{id}.json"))).map(Value::Object)
    };
    ids.iter().map(file).collect::<Result<Vec<_>, _>>().map(Value::Array)
}

/// The value that a file holds under one name.
fn held(path: &Path, name: &str) -> Result<Value, String> {
    object(path)?.remove(name).ok_or_else(|| format!("{}: holds no {name}", path.display()))
}

fn whole(path: &Path) -> Result<Value, String> {
    // The schema it names belongs to the file; in the bundle it would lead nowhere.
    let rest = object(path)?.into_iter().filter(|(key, _)| key != "$schema");
    Ok(Value::Object(rest.collect()))
}

fn typed<T: DeserializeOwned>(name: &str, value: &Value) -> Result<T, String> {
    T::deserialize(value).map_err(|error| format!("{name}: {error}"))
}
